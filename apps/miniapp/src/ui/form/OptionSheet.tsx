import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { Option } from '../buttons/Chips';
import { Icon } from '../icons/Icon';
import { Sheet } from '../dialogs/Sheet';
import { Tap } from '../buttons/Tap';

interface OptionSheetProps<V extends string | number> {
  title: string;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  onClose: () => void;
}

/** Sheet for choosing one of several; choosing closes it. */
export function OptionSheet<V extends string | number>({
  title,
  options,
  value,
  onChange,
  onClose,
  children,
}: PropsWithChildren<OptionSheetProps<V>>) {
  return (
    <Sheet open title={title} onClose={onClose}>
      <View {...{ role: 'radiogroup', 'aria-label': title }}>
        {options.map((o) => (
          <Tap
            key={o.value}
            role="radio"
            chosen={o.value === value}
            label={o.label}
            className={`option ${o.value === value ? 'option--on' : ''}`}
            onTap={() => {
              onChange(o.value);
              onClose();
            }}
          >
            <View className="option__text">
              <Text>{o.label}</Text>
              {o.note ? <Text className="option__note">{o.note}</Text> : null}
            </View>
            {o.value === value ? <Icon name="check" /> : null}
          </Tap>
        ))}
      </View>
      {children}
    </Sheet>
  );
}
