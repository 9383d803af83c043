/** A value that global setup passes to the tests: Playwright's workers inherit its environment. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; global setup does that`);
  return value;
}

/** Each worker has a district of its own with its own clock. A restarted worker keeps its number. */
const place = () => Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);

export const environment = {
  /** Address of the running district, e.g. http://localhost:3490. */
  get url() {
    return given('E2E_URLS').split(' ')[place()]!;
  },
  /** The picture that cameras of this worker's browser show. */
  get cameraFile() {
    return given('E2E_CAMERAS').split(' ')[place()]!;
  },
  /** File of buttons seen and pressed, one JSON record a line. */
  get buttonsFile() {
    return given('E2E_BUTTONS');
  },
};

/** Password of the demo's staff; `npm start` prints it. */
export const demoPassword = 'zhiyuan2026hong';
