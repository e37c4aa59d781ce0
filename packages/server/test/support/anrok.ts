import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, ServerDouble } from './server-double.ts';

interface Sale {
  readonly lineItems: readonly { readonly amount: number }[];
}

/** Anrok as far as Takt speaks to it, on this machine: it taxes everything with a tenth. */
export class AnrokDouble extends ServerDouble {
  readonly calls: { readonly token: string | undefined; readonly body: Sale }[] = [];

  protected async serve(request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const sale: Sale = JSON.parse(body);
    this.calls.push({ token: request.headers.authorization, body: sale });
    const taxAmountToCollect = sale.lineItems.reduce((sum, { amount }) => sum + amount / 10, 0);
    answerJson(response, 200, { taxAmountToCollect });
  }
}
