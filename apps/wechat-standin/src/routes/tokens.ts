import { WechatError } from '../errors.js';
import { checkCredentials, type Fields, type Protocol } from '../protocol.js';
import type { World } from '../world.js';

/** Access tokens: getAccessToken and getStableAccessToken. */
export function tokenRoutes(protocol: Protocol, world: World): void {
  protocol.get('/cgi-bin/token', ({ query }) => {
    checkGrant(world, query);
    world.quotas.take('tokenPerDay');
    return world.tokens.issue();
  });

  protocol.post('/cgi-bin/stable_token', ({ body }) => {
    const fields = body();
    checkGrant(world, fields);
    world.quotas.take('stableTokenPerMinute');
    world.quotas.take('stableTokenPerDay');
    if (fields['force_refresh'] !== true || !world.tokens.mayForce()) return world.tokens.issueStable();
    world.quotas.take('forceRefreshPerDay');
    return world.tokens.forceStable();
  });
}

function checkGrant(world: World, fields: Fields): void {
  if (fields['grant_type'] !== 'client_credential') throw new WechatError(40002);
  checkCredentials(world, fields);
}
