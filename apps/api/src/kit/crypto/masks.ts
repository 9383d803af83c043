/** `张*`, `欧阳**`: keeps the first character; of a Latin name the first letter. */
export function maskName(name: string): string {
  const characters = [...name];
  return characters[0] === undefined ? '' : characters[0] + '*'.repeat(Math.min(Math.max(characters.length - 1, 1), 5));
}

/** `138****1234` */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;

/** `1506************12` */
export const maskIdNumber = (idNumber: string): string =>
  `${idNumber.slice(0, 4)}${'*'.repeat(Math.max(idNumber.length - 6, 0))}${idNumber.slice(-2)}`;
