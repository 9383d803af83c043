import { useDistrict } from '../../district/district';

/** Colour of a service category as a small marker, always with the word. White is an outlined marker. */
export function CategoryMark({ code, name }: { code: string; name: string }) {
  const color = useDistrict()?.categories.find((c) => c.code === code)?.color ?? '#9a918a';
  return (
    <span className="nowrap">
      <i className="category-mark" style={{ background: color }} aria-hidden />
      {name}
    </span>
  );
}
