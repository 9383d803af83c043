import type { District } from '../../../district.js';
import { AppError } from '../../../kit/errors/index.js';

type Choices = Pick<District, 'skills' | 'categories' | 'languages'>;

const unknownIn = (codes: readonly string[], known: readonly { readonly code: string }[]): number =>
  codes.findIndex((code) => !known.some((choice) => choice.code === code));

/**
 * The codes without duplicates.
 * @throws SKILL_UNKNOWN, CATEGORY_UNKNOWN, INVALID_INPUT (language) for codes that the district does not have
 */
export function checkedChoices<
  T extends { skills?: string[] | undefined; categories?: string[] | undefined; languages?: string[] | undefined },
>(chosen: T, { skills, categories, languages }: Choices): T {
  const skill = unknownIn(chosen.skills ?? [], skills);
  if (skill >= 0) throw new AppError('SKILL_UNKNOWN', { skill: chosen.skills![skill]! });
  const category = unknownIn(chosen.categories ?? [], categories);
  if (category >= 0) throw new AppError('CATEGORY_UNKNOWN', { category: chosen.categories![category]! });
  const language = unknownIn(chosen.languages ?? [], languages);
  if (language >= 0) throw new AppError('INVALID_INPUT', { fields: [{ path: `languages.${language}`, message: '不在可选范围内' }] });
  return {
    ...chosen,
    ...(chosen.skills && { skills: [...new Set(chosen.skills)] }),
    ...(chosen.categories && { categories: [...new Set(chosen.categories)] }),
    ...(chosen.languages && { languages: [...new Set(chosen.languages)] }),
  };
}
