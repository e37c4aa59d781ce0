/** What a caller asked for cannot be done. The message names the element and says what would be right. */
export class InvalidInput extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidInput';
  }
}
