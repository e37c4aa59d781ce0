import type { Audit } from '../../account/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { SecretBox } from '../../platform/crypto/index.ts';
import type { Kept } from '../../platform/housekeeping.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../platform/postgres/index.ts';
import { AddressGuard } from './address-guard.ts';
import { pruneNotifications } from './deliveries.ts';
import { Delivery } from './delivery.ts';
import { WebhookEndpoints } from './endpoints.ts';
import { Outbox } from './outbox.ts';
import { WebhookRequests } from './request.ts';

export type { NotificationEvent } from './outbox.ts';
export { Outbox } from './outbox.ts';
export { webhookRoutes } from './routes.ts';

/** Notifications are kept this long, on the platform clock: until then each can be looked up and sent again. */
const KEPT_MS = 30 * 24 * 3_600_000;

interface Parts {
  readonly db: Db;
  readonly clock: Clock;
  /** Real time. */
  readonly wall: Clock;
  readonly box: SecretBox;
  readonly audit: Audit;
  readonly log: Log;
  /** Private networks that webhooks may be sent to, in CIDR notation. */
  readonly allowedNetworks: readonly string[];
  readonly isClockMoving: () => boolean;
}

/** The outbox, the endpoints it is for, and the delivery between them (customers 8). */
export class Webhooks {
  readonly outbox: Outbox;
  readonly endpoints: WebhookEndpoints;
  readonly delivery: Delivery;
  readonly kept: Kept;

  constructor({ db, clock, wall, box, audit, log, allowedNetworks, isClockMoving }: Parts) {
    const guard = new AddressGuard(allowedNetworks);
    this.delivery = new Delivery({ db, clock, wall, box, requests: new WebhookRequests(guard), log, isClockMoving });
    this.outbox = new Outbox(clock, wall, () => this.delivery.wake());
    this.endpoints = new WebhookEndpoints(audit, box, guard);
    this.kept = {
      what: 'notifications',
      deleteSome: (limit) => pruneNotifications(db, clock.now() - KEPT_MS, wall.now() - KEPT_MS, limit),
    };
  }
}
