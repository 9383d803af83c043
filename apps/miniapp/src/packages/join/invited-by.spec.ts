import { invitedBy } from './invited-by';

it.each([
  [{ from: 'org12' }, 12],
  [{ scene: 'org7' }, 7],
  [{ scene: 'join' }, null],
  [{ q: encodeURIComponent('https://zy.example.cn/#/packages/join/index?from=org3') }, 3],
  [{ from: 'org0' }, null],
  [{ from: 'org12;x' }, null],
  [{}, null],
])('%j invites from organisation %s', (params, id) => {
  expect(invitedBy(params)).toBe(id);
});
