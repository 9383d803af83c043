/** Parts of the district to look for volunteers in, the nearest first: within the order's region, within its street, anywhere else. */
export function rings(orderCode: string, codes: readonly string[], orderId: number): string[][] {
  const prefixes = [orderCode, orderCode.slice(0, STREET_DIGITS), ''];
  const left = new Set(codes);
  return prefixes.flatMap((prefix) => {
    const ring = [...left].filter((code) => code.startsWith(prefix)).sort();
    for (const code of ring) left.delete(code);
    // Each order begins elsewhere, so that it is not always the same communities that are asked.
    const turn = ring.length === 0 ? 0 : orderId % ring.length;
    return ring.length === 0 ? [] : [[...ring.slice(turn), ...ring.slice(0, turn)]];
  });
}

const STREET_DIGITS = 9;
