/** Says when a test has ended: Jest itself says so only at the end of a file, which may take minutes, and silence ends a stage. */
module.exports = class Progress {
  onTestCaseResult(_test, { status, duration, fullName }) {
    process.stderr.write(`  ${status} ${fullName} (${duration ?? 0} ms)\n`);
  }
};
