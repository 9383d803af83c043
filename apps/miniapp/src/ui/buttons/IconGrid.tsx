import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../icons/Icon';
import './IconGrid.scss';
import { Tap } from './Tap';

export interface GridItem {
  key: string;
  icon: IconName;
  text: string;
  onTap: () => void;
  /** Drawn grey: the district has not opened it. The page says so. */
  quiet?: boolean;
}

/** A grid of blocks: four in a row, two in elder mode. */
export function IconGrid({ items }: { items: readonly GridItem[] }) {
  return (
    <View className="grid">
      {items.map(({ key, icon, text, onTap, quiet }) => (
        <Tap key={key} className={`grid__one ${quiet ? 'grid__one--quiet' : ''}`} label={text} onTap={onTap}>
          <View className="grid__icon">
            <Icon name={icon} />
          </View>
          <Text className="grid__text">{text}</Text>
        </Tap>
      ))}
    </View>
  );
}
