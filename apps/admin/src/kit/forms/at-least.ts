/** antd rule: at least `min` characters, the contract's limit. */
export const atLeast = ({ min }: { readonly min: number }) => ({ min, message: `至少 ${min} 个字` });
