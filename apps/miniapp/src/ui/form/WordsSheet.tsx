import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { reasonLength } from '@zhiyuanhong/contracts/limits';
import { PrimaryButton } from '../buttons/Button';
import { Chip } from '../buttons/Chips';
import { TextField } from './fields';
import { Sheet } from '../dialogs/Sheet';
import { toast } from '@/platform';

interface WordsSheetProps {
  title: string;
  /** What the action means, e.g. 谢绝不影响您的记录. */
  note?: string;
  label: string;
  placeholder?: string;
  /** Ready phrases; a tap adds one to the text. */
  phrases?: readonly string[];
  /** True: may be empty. */
  optional?: boolean;
  maxLength?: number;
  /** Text of the button, which names the action. */
  yes: string;
  busy: boolean;
  /** Why the server refused the text. */
  error?: string | undefined;
  /** What else is missing; while it is set, nothing is sent. */
  blocked?: string | undefined;
  onSend: (words: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Sheet for the text of an action: a reason, a report, an application. */
export function WordsSheet({
  title,
  note,
  label,
  placeholder,
  phrases = [],
  optional = false,
  yes,
  busy,
  children,
  ...more
}: WordsSheetProps) {
  const [words, setWords] = useState('');
  const [pressed, setPressed] = useState(false);
  const short = !optional && words.trim().length < reasonLength.min;
  const send = () => {
    setPressed(true);
    if (more.blocked) toast(more.blocked);
    else if (!short) more.onSend(words.trim());
  };
  return (
    <Sheet open title={title} onClose={more.onClose} foot={<PrimaryButton text={yes} busy={busy} onTap={send} />}>
      {note ? <Text>{note}</Text> : null}
      {children}
      {phrases.length > 0 ? (
        <View className="chips" {...{ role: 'radiogroup', 'aria-label': '常用语' }}>
          {phrases.map((phrase) => (
            <Chip key={phrase} role="radio" text={phrase} chosen={phrase === words} onTap={() => setWords(phrase)} />
          ))}
        </View>
      ) : null}
      <TextField
        label={label}
        required={!optional}
        multiline
        value={words}
        maxLength={more.maxLength ?? reasonLength.max}
        placeholder={placeholder ?? (optional ? '选填' : '请写明')}
        onInput={setWords}
        error={pressed && short ? `请填写${label}` : more.error}
      />
    </Sheet>
  );
}
