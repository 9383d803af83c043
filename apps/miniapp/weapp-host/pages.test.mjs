import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { operationOf, sample } from '../test/contract.mjs';
import { modules } from './district.mjs';
import { startHost } from './host.mjs';
import { textOf } from './tree.mjs';

const app = JSON.parse(readFileSync(new URL('../dist/weapp/app.json', import.meta.url), 'utf8'));
const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];

/** What the contract promises, of everything; the district as it is configured. */
function answer({ method, path }) {
  const operation = operationOf(method, path.split('?')[0]);
  const body = sample(operation);
  return { status: 200, body: operation === 'getDistrict' ? { ...body, modules: modules() } : body };
}

describe('every page of the mini-program in WeChat', () => {
  const host = startHost({ answer });
  before(() => host.launch());
  after(() => host.stop());

  for (const page of pages)
    it(`${page} is drawn from what the server promises, and says nothing wrong`, async () => {
      host.problems.length = 0;
      await host.open(page, { id: '1' });
      await host.isAt(page);
      await host.until(() => {
        const text = textOf(host.tree());
        assert.notEqual(text, '');
        assert.doesNotMatch(JSON.stringify(host.tree()), /正在加载/);
        assert.doesNotMatch(text, /重试|还没有开通/);
      });
      assert.deepEqual(host.problems, []);
    });
});
