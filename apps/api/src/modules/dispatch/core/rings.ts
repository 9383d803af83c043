/** Groups of regions in which to look for volunteers, nearest first: in the order's region, in its street, elsewhere. */
export function rings(orderCode: string, codes: readonly string[], orderId: number): string[][] {
  const prefixes = [orderCode, orderCode.slice(0, STREET_DIGITS), ''];
  const left = new Set(codes);
  return prefixes.flatMap((prefix) => {
    const ring = [...left].filter((code) => code.startsWith(prefix)).sort();
    for (const code of ring) left.delete(code);
    // Each order starts elsewhere in the group, so that the same communities are not always asked first.
    const turn = ring.length === 0 ? 0 : orderId % ring.length;
    return ring.length === 0 ? [] : [[...ring.slice(turn), ...ring.slice(0, turn)]];
  });
}

const STREET_DIGITS = 9;
