import { Text, View } from '@tarojs/components';
import './figures.scss';
import { Icon } from '../icons/Icon';
import { Tap } from '../buttons/Tap';

/** A large number with unit and name. */
export function BigNumber({ value, unit, name, onTap }: { value: string | number; unit?: string; name: string; onTap?: () => void }) {
  const inner = (
    <>
      <View className="big__line">
        <Text className="big__value">{value}</Text>
        {unit ? <Text className="big__unit">{unit}</Text> : null}
      </View>
      <Text className="big__name">{name}</Text>
    </>
  );
  const label = `${name} ${value}${unit ?? ''}`;
  if (!onTap)
    return (
      <View className="big" aria-label={label}>
        {inner}
      </View>
    );
  return (
    <Tap className="big" label={label} onTap={onTap}>
      {inner}
    </Tap>
  );
}

/** A progress bar, 0 to 1; the text beside it says the same. */
export function Progress({ share, label }: { share: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <View
      className="progress"
      {...{ role: 'progressbar', 'aria-label': label, 'aria-valuenow': String(percent), 'aria-valuemin': '0', 'aria-valuemax': '100' }}
    >
      <View className="progress__done" style={{ width: `${percent}%` }} />
    </View>
  );
}

export type Tone = 'plain' | 'good' | 'waiting' | 'brand';

/** A state in words. The colour only repeats the word. */
export function StateTag({ text, tone = 'plain' }: { text: string; tone?: Tone }) {
  return <Text className={`tag tag--${tone}`}>{text}</Text>;
}

/** A marker in a category's or service colour beside its name. White is drawn as an outline. */
export function ColourMark({ colour, text }: { colour: string; text: string }) {
  const white = /^#f{3}(f{3})?$/i.test(colour);
  return (
    <View className="mark">
      <View className={`mark__dot ${white ? 'mark__dot--white' : ''}`} style={{ background: colour }} />
      <Text>{text}</Text>
    </View>
  );
}

/** First character of a name on a grey ground. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <View className={`avatar ${large ? 'avatar--large' : ''}`} aria-hidden="true">
      <Text>{name.trim().slice(0, 1) || '志'}</Text>
    </View>
  );
}

/** Stars for showing: a star 星级 or a rating (rounded to whole ones). */
export function Stars({ value, of = 5, size = 16 }: { value: number; of?: number; size?: number }) {
  const full = Math.round(value);
  return (
    <View className="stars" {...{ role: 'img', 'aria-label': `${Number.isInteger(value) ? value : value.toFixed(1)} 星，满分 ${of} 星` }}>
      {Array.from({ length: of }, (_, i) => (
        <Icon key={i} name={i < full ? 'star-full' : 'star'} size={size} className={i < full ? 'stars__on' : 'stars__off'} />
      ))}
    </View>
  );
}

const words = ['很不满意', '不太满意', '一般', '满意', '非常满意'];

/** Chooses one to five stars; 0 while none is chosen. */
export function StarsInput({ value, onChange, label }: { value: number; onChange: (stars: number) => void; label: string }) {
  return (
    <View className="stars-input" {...{ role: 'radiogroup', 'aria-label': label }}>
      <View className="stars-input__row">
        {words.map((word, i) => (
          <Tap
            key={word}
            role="radio"
            chosen={value === i + 1}
            label={`${i + 1} 星，${word}`}
            className="stars-input__one"
            onTap={() => onChange(i + 1)}
          >
            <Icon name={i < value ? 'star-full' : 'star'} size={34} className={i < value ? 'stars__on' : 'stars__off'} />
          </Tap>
        ))}
      </View>
      <Text className="stars-input__word">{words[value - 1] ?? '请点选星级'}</Text>
    </View>
  );
}
