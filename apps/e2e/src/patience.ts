const TRIES = 5;

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Repeats a call after the wait that the server names: tests log in more often in a minute than rate limits allow. */
export async function patiently<A extends Answered>(ask: () => Promise<A>): Promise<A> {
  for (let tries = 1; ; tries++) {
    const answer = await ask();
    if (answer.status !== 429 || tries === TRIES) return answer;
    const { params } = answer.body as { params?: { retryAfterSeconds?: number } };
    const seconds = params?.retryAfterSeconds ?? 1;
    await new Promise((resolve) => setTimeout(resolve, (seconds + 0.2) * 1000));
  }
}
