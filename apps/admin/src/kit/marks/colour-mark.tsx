import { colourWords, word } from '@zhiyuanhong/contracts/words';
import { useDistrict } from '../../district/district';

/** One of the seven colours of service 七色响应 as a small marker beside its name. White is drawn as an outline. */
export function ColourMark({
  colour,
  text,
}: {
  colour: keyof typeof colourWords;
  /** Text instead of the colour's name. */ text?: string;
}) {
  const color = useDistrict()?.serviceColours.find((c) => c.code === colour)?.color ?? '#9a918a';
  return (
    <span className="nowrap">
      <i className="category-mark" style={{ background: color }} aria-hidden />
      {text ?? word(colourWords, colour)}
    </span>
  );
}
