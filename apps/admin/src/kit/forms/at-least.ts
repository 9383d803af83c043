/** A rule of a form: at least so many characters, as limits of the contract say. */
export const atLeast = ({ min }: { readonly min: number }) => ({ min, message: `至少 ${min} 个字` });
