/**
 * A server with answers from a table: `METHOD /path` → (body) => [status, answer]. Requests are kept; one without an answer fails the test.
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
    /** Bodies posted to a path, as copies, because objects of the mini-program belong to another realm. */
    posted: (path) => requests.filter((r) => r.method === 'POST' && r.path === path).map((r) => JSON.parse(JSON.stringify(r.body ?? null))),
  };
}
