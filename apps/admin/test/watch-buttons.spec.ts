import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fireEvent, screen } from '@testing-library/react';
import { watchComponents } from '../../e2e/src/buttons/components';
import { type Report, unpressed } from '../../e2e/src/buttons/sighting';

const folder = mkdtempSync(join(tmpdir(), 'zyh-buttons-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A watcher for these tests alone; what it is to do after each test and in the end is done by hand. */
function watch(name: string) {
  const work: { each?: () => void; all?: () => void } = {};
  const hooks = { afterEach: (each: () => void) => void (work.each = each), afterAll: (all: () => void) => void (work.all = all), expect };
  const report = join(folder, name);
  watchComponents('console', hooks, report, `[data-planted=${name}]`);
  return {
    ends: () => work.each!(),
    told(): Report {
      work.all!();
      return JSON.parse(readFileSync(report, 'utf8')) as Report;
    },
  };
}
const plant = (name: string, html: string, dialog = '') => {
  document.body.innerHTML = `<div id="root"><main data-planted="${name}" data-page="/planted/7">${html}</main></div>${dialog}`;
};
const press = (name: string) => fireEvent.click(screen.getByText(name));

test('a button that nobody presses is told; one counts whose effect is looked at', () => {
  const { ends, told } = watch('effects');
  plant('effects', '<button>按</button><button>不按</button><button>按了没看</button><button>第 3 条，共 12 条</button>');
  press('按');
  expect(document.body).toBeInTheDocument();
  press('按了没看');
  ends();
  expect(unpressed([told()])).toEqual(['console /planted/N: 不按', 'console /planted/N: 按了没看', 'console /planted/N: 第 条，共 条']);
});

test('what cannot be pressed is not asked for, nor does pressing it count', () => {
  const { ends, told } = watch('off');
  const hidden = '<button style="display: none">藏</button><div class="ant-dropdown-hidden"><a href="/">也藏</a></div>';
  plant('off', `<button disabled>关</button><span role="button" aria-disabled="true">停</span>${hidden}<button>开</button>`);
  for (const name of ['关', '停', '藏', '也藏']) press(name);
  expect(document.body).toBeInTheDocument();
  ends();
  expect(told().seen).toEqual([{ app: 'console', page: '/planted/N', name: '开', pressed: false }]);
});

test('a dialog counts for its page, and one button of a kind for all of them', () => {
  const { ends, told } = watch('dialog');
  const dialog = '<div class="ant-modal"><button class="ant-modal-close">×</button><button>确定</button></div>';
  plant('dialog', '<table><tr class="opens"><td>一</td></tr><tr class="opens"><td>二</td></tr></table>', dialog);
  press('二');
  press('×');
  expect(document.body).toBeInTheDocument();
  ends();
  expect(told().seen).toEqual([
    { app: 'console', page: '/planted/N', name: '〈一行〉', pressed: true },
    { app: 'console', page: '*', name: '〈关闭窗口〉', pressed: true },
    { app: 'console', page: '/planted/N', name: '确定', pressed: false },
  ]);
});

test('what is drawn without the address of its page is not told', () => {
  const { ends, told } = watch('elsewhere');
  plant('other', '<button>按</button><button>不按</button>');
  press('按');
  expect(document.body).toBeInTheDocument();
  ends();
  expect(told().seen).toEqual([]);
});
