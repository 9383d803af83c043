/** In the last five minutes of a token stable_token gives the next one, while both are valid; the change is made then. */
const CHANGE_OVER_MS = 4 * 60 * 1000;
/** WeChat allows 20 forced refreshes a day; a token that is refused right after one is not helped by another. */
const FORCE_INTERVAL_MS = 2 * 3600 * 1000;

export interface IssuedToken {
  readonly token: string;
  readonly seconds: number;
}

interface Renewal {
  readonly force: boolean;
  readonly done: Promise<string>;
}

/**
 * The access token (接口调用凭据) of this process: cached, renewed before its end, and requested once however many calls wait. Several processes
 * get the same token from stable_token's normal mode.
 */
export class AccessToken {
  private current: { token: string; endsAt: number } | null = null;
  private renewal: Renewal | null = null;
  private forcedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly issue: (force: boolean) => Promise<IssuedToken>,
    /** Real time in milliseconds. */
    private readonly now: () => number,
  ) {}

  async get(): Promise<string> {
    const held = this.current;
    if (held && held.endsAt - this.now() > CHANGE_OVER_MS) return held.token;
    try {
      return await this.renew(false);
    } catch (error) {
      // WeChat cannot be reached; the present token is valid for a few more minutes.
      if (held && held === this.current && held.endsAt > this.now()) return held.token;
      throw error;
    }
  }

  /** Another token than the refused one; null when there is none. */
  async replace(refused: string): Promise<string | null> {
    if (this.current && this.current.token !== refused) return this.current.token;
    this.current = null;
    const token = await this.renew(false);
    if (token !== refused) return token;
    if (!this.renewal?.force && this.now() - this.forcedAt < FORCE_INTERVAL_MS) return null;
    const forced = await this.renew(true);
    return forced === refused ? null : forced;
  }

  private renew(force: boolean): Promise<string> {
    if (this.renewal && (this.renewal.force || !force)) return this.renewal.done;
    const before = this.renewal?.done;
    const done = this.ask(force, before).finally(() => {
      if (this.renewal === renewal) this.renewal = null;
    });
    const renewal: Renewal = { force, done };
    this.renewal = renewal;
    return done;
  }

  private async ask(force: boolean, before: Promise<string> | undefined): Promise<string> {
    await before?.catch(() => undefined);
    if (force) this.forcedAt = this.now();
    const { token, seconds } = await this.issue(force);
    this.current = { token, endsAt: this.now() + seconds * 1000 };
    return token;
  }
}
