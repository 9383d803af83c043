import { Text, View } from '@tarojs/components';
import { Icon, Tap } from '@/ui';
import './ColourTile.scss';
import { colourIcon, isWhite, tint } from './colours';

/** Marker of a service colour: its icon on a light ground, white outlined. Use it beside the name. */
export function ColourBadge({ code, colour }: { code: string; colour: string }) {
  const white = isWhite(colour);
  return (
    <View
      className={`colour-badge ${white ? 'colour-badge--white' : ''}`}
      style={white || !colour ? {} : { background: tint(colour), color: colour }}
    >
      <Icon name={colourIcon(code)} />
    </View>
  );
}

/** A large tile of a colour: marker, name, and examples. */
export function ColourTile({
  code,
  colour,
  name,
  note,
  onTap,
}: {
  code: string;
  colour: string;
  name: string;
  /** E.g. 上门理发等; may have several lines. */
  note?: string;
  onTap: () => void;
}) {
  return (
    <Tap className="colour-tile" label={note ? `${name}，${note.replace('\n', ' ')}` : name} onTap={onTap}>
      <ColourBadge code={code} colour={colour} />
      <View className="colour-tile__words">
        <Text className="colour-tile__name">{name}</Text>
        {note ? <Text className="colour-tile__note">{note}</Text> : null}
      </View>
    </Tap>
  );
}
