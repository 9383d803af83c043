/** A stage of commands that each pass or fail: checks, gates. All run, even after one has failed. */
export async function runCommands(commands) {
  const result = { passed: 0, failed: 0, failures: [], leftOut: [] };
  for (const { name, run } of commands) {
    try {
      await run();
      result.passed += 1;
    } catch (error) {
      result.failed += 1;
      result.failures.push(`${name}: ${error.message}`);
    }
  }
  return result;
}
