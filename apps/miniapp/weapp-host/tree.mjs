/** All text below a node. */
export function textOf(node) {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (!node) return '';
  return (node.children ?? []).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * The path from the root to the innermost node whose aria-label or whole text is `what` (or, when none is, whose text contains it). `kind`:
 * only elements of this kind, e.g. `input`.
 */
export function find(root, what, kind) {
  const whole = [];
  const part = [];
  const walk = (node, way) => {
    if (typeof node !== 'object') return;
    const here = [...way, node];
    const label = node.attr?.ariaLabel ?? node.attr?.['aria-label'] ?? '';
    if (!kind || node.tag === `wx-${kind}`) {
      const text = textOf(node);
      if (label === what || text === what) whole.push(here);
      else if (text.includes(what) || label.includes(what)) part.push(here);
    }
    (node.children ?? []).forEach((child) => walk(child, here));
  };
  walk(root, []);
  const innermost = (ways) => ways.toSorted((a, b) => b.length - a.length)[0];
  const found = innermost(whole) ?? innermost(part);
  if (!found) throw new Error(`“${what}” is not on the page: ${textOf(root).slice(0, 600)}`);
  return found;
}
