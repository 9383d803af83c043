/** What global setup hands to the tests. Playwright's workers inherit the environment of the process that set it. */
function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; global setup does that`);
  return value;
}

/** Each worker lives in a district of its own, with its own clock, beside the others. A worker that begins anew keeps its place. */
const place = () => Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);

export const environment = {
  /** Address of the running district, e.g. http://localhost:3490. */
  get url() {
    return given('E2E_URLS').split(' ')[place()]!;
  },
  /** The picture that every camera of this worker's browser sees. */
  get cameraFile() {
    return given('E2E_CAMERAS').split(' ')[place()]!;
  },
  /** Buttons seen and pressed, one JSON record a line. */
  get buttonsFile() {
    return given('E2E_BUTTONS');
  },
};

/** Of the demo district's staff; `npm start` prints it. */
export const demoPassword = 'zhiyuan2026hong';
