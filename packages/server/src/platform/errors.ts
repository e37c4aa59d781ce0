/** What a caller did wrong, or cannot have now. Everything else that is thrown is a fault of Takt and answers 500. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** Further members of the answer's body, beside `message` and `code`. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, message: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

/** 400: the request itself is wrong. The message names the field and says what would be right. */
export const badRequest = (message: string, extra?: Readonly<Record<string, unknown>>): ApiError =>
  new ApiError(400, 'BadRequest', message, extra);

/** 404: the thing that the operation reads, changes or adds to does not exist (metering 1). */
export const notFound = (what: string, id: string): ApiError =>
  new ApiError(404, 'NotFound', `${what} ${id} does not exist`);

/** 409: something is already taken or settled (metering 1). */
export const conflict = (message: string, extra?: Readonly<Record<string, unknown>>): ApiError =>
  new ApiError(409, 'Conflict', message, extra);

/** 409 for a `uniqueness_key` that is in use; names the object that holds it (index 6.1). */
export const uniquenessKeyTaken = (key: string, holderId: string): ApiError =>
  new ApiError(409, 'UniquenessKeyTaken', 'This uniqueness key has already been used.', {
    conflicting_id: holderId,
    conflicting_value: key,
  });
