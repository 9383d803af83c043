/** Characters of a password 密码. */
export const passwordLength = { min: 10, max: 128 } as const;
