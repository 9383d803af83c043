import { View } from '@tarojs/components';
import { ColourTile } from '@/features/orders/ColourTile';
import { useColours } from '@/features/orders/colours';
import { mostOrdered, useMenu } from '@/features/orders/menu';
import { open } from '@/platform';
import { Await, SecondaryButton } from '@/ui';
import { MyOpenOrder } from './MyOpenOrder';

/** 点单 in 关怀版: the four services ordered most and a button to all others; the phone number is above the tabs. */
export function ElderMenu() {
  const colours = useColours();
  const menu = useMenu(true);
  return (
    <>
      <MyOpenOrder />
      <Await query={menu}>
        {({ items }) => (
          <>
            <View className="colour-tiles">
              {mostOrdered(items, 4).map((item) => (
                <ColourTile
                  key={item.id}
                  code={item.colour}
                  colour={colours.find((c) => c.code === item.colour)?.color ?? ''}
                  name={item.title}
                  onTap={() => open('/packages/orders/item/index', { id: item.id })}
                />
              ))}
            </View>
            <View>
              <SecondaryButton text="更多服务" onTap={() => open('/packages/orders/colour/index')} />
            </View>
          </>
        )}
      </Await>
    </>
  );
}
