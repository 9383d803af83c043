/** A stage of commands that pass or fail as one each: checks, gates. They all run, also after one failed. */
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
