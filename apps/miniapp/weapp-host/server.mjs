/**
 * A server that gives the answers of a table: `METHOD /path` → (body) => [status, answer]. What it was asked is kept; what it has no
 * answer for fails the test.
 */
export function serve(answers) {
  const requests = [];
  return {
    answer(request) {
      requests.push(request);
      const key = `${request.method} ${request.path.split('?')[0]}`;
      if (!answers[key]) throw new Error(`no answer for ${key}`);
      const [status, body] = answers[key](request.body);
      return { status, body };
    },
    /** Bodies that were posted there. Copies: what comes out of the mini-program belongs to another realm. */
    posted: (path) => requests.filter((r) => r.method === 'POST' && r.path === path).map((r) => JSON.parse(JSON.stringify(r.body ?? null))),
  };
}
