import { useSwitch } from '@/district';
import { type MenuPlace, menuLines } from '@/manifests';
import { open } from '@/platform';
import { isFor, type Who } from '@/session';
import { useElder } from '@/theme/elder';
import { Card, Row } from '@/ui';

/** A card of a menu: the lines that manifests add to it for this person, as far as they are switched on. */
export function MenuCard({ place, who }: { place: MenuPlace; who: Who }) {
  const elder = useElder((s) => s.elder);
  const { isOn } = useSwitch();
  const lines = menuLines.filter(
    (line) => line.place === place && isOn(line.code) && isFor(who, line.for) && !(elder && line.elder === false),
  );
  if (lines.length === 0) return null;
  return (
    <Card flush>
      {lines.map(({ icon, title, note, page, query }) => (
        <Row key={title} icon={icon} title={title} note={note} onTap={() => open(page, query)} />
      ))}
    </Card>
  );
}
