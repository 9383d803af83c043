import { useDistrict } from '../../district/district';

/** A category 服务类别 as a small coloured marker beside its name. White is drawn as an outline. */
export function CategoryMark({ code, name }: { code: string; name: string }) {
  const color = useDistrict()?.categories.find((c) => c.code === code)?.color ?? '#9a918a';
  return (
    <span className="nowrap">
      <i className="category-mark" style={{ background: color }} aria-hidden />
      {name}
    </span>
  );
}
