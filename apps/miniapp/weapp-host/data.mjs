/** Applies one entry of setData, `root.cn.[0].v` or `root.cn[0].v`, and creates missing parents, as WeChat does. */
export function setByPath(data, path, value) {
  const keys = path.match(/[^.[\]]+/g);
  if (!keys) throw new Error(`setData with an empty path`);
  let at = data;
  keys.slice(0, -1).forEach((key, i) => {
    if (at[key] === null || typeof at[key] !== 'object') at[key] = /^\d+$/.test(keys[i + 1]) ? [] : {};
    at = at[key];
  });
  at[keys.at(-1)] = value;
}
