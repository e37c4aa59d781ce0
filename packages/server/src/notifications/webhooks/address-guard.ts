import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { badRequest } from '../../platform/errors.ts';

/** An address that a webhook may not be sent to. */
class ForbiddenAddress extends Error {}

/** Networks that are not the public internet (RFC 6890 and its kin). */
const PRIVATE_NETWORKS = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
];
const LOOPBACK_NETWORKS = ['127.0.0.0/8', '::1/128'];

/**
 * Keeps webhooks out of private networks, so that whoever may add an endpoint cannot make Takt talk to its neighbours. Names are
 * resolved for each attempt and the connection goes to the very address that was checked.
 */
export class AddressGuard {
  readonly #private = blockList(PRIVATE_NETWORKS);
  readonly #loopback = blockList(LOOPBACK_NETWORKS);
  readonly #allowed: BlockList;

  /** @param allowedNetworks in CIDR notation: what the operator opens. */
  constructor(allowedNetworks: readonly string[]) {
    this.#allowed = blockList(allowedNetworks);
  }

  /** Refuses what can be seen to be wrong before any attempt: 400. */
  requireAllowedUrl(text: string, isSandbox: boolean): void {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
      throw badRequest('url: must be an address that begins with https:// or http://');
    }
    if (url.username !== '' || url.password !== '') throw badRequest('url: must not carry a user or password');
    const host = hostOf(url);
    if (isIP(host) !== 0 && !this.#permits(host, isSandbox)) {
      throw badRequest(`url: ${host} lies in a private network; TAKT_WEBHOOK_NETWORKS can allow it`);
    }
  }

  /** The addresses of a host that may be connected to. Throws {@link ForbiddenAddress} if it has others. */
  async resolve(
    host: string,
    isSandbox: boolean,
  ): Promise<readonly { readonly address: string; readonly family: number }[]> {
    const addresses = await lookup(host, { all: true, verbatim: true });
    const forbidden = addresses.find(({ address }) => !this.#permits(address, isSandbox));
    if (forbidden !== undefined) {
      throw new ForbiddenAddress(`${host} is at ${forbidden.address}, in a private network`);
    }
    return addresses;
  }

  #permits(address: string, isSandbox: boolean): boolean {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (this.#allowed.check(address, family)) return true;
    if (this.#loopback.check(address, family)) return isSandbox;
    return !this.#private.check(address, family);
  }
}

/** Without the brackets of an IPv6 address. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/');
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}
