import { Button, Flex, Form, Input } from 'antd';
import { reasonLength } from '@zhiyuanhong/contracts/limits';
import { atLeast } from './at-least';

interface Props {
  name: string;
  label: string;
  phrases: readonly string[];
  /** Limits in characters; those of `reasonLength` when absent. */
  length?: { readonly min: number; readonly max: number };
  placeholder: string;
  autoFocus?: boolean;
}

/** A form field for a reason; a click on a ready phrase adds it to the text. */
export function ReasonField({ name, label, phrases, length = reasonLength, placeholder, autoFocus = false }: Props) {
  const form = Form.useFormInstance();
  const add = (phrase: string) => {
    const now = ((form.getFieldValue(name) as string | undefined) ?? '').trim();
    if (!now.includes(phrase)) form.setFieldValue(name, now ? `${now}\n${phrase}` : phrase);
    void form.validateFields([name]).catch(() => undefined);
  };
  return (
    <>
      <Form.Item label="常用说法" style={{ marginBottom: 12 }}>
        <Flex wrap gap={8}>
          {phrases.map((phrase) => (
            <Button key={phrase} size="small" shape="round" onClick={() => add(phrase)}>
              {phrase}
            </Button>
          ))}
        </Flex>
      </Form.Item>
      <Form.Item
        name={name}
        label={label}
        rules={[
          { required: true, whitespace: true, message: `请写明${label}` },
          atLeast(length),
          { max: length.max, message: `不超过 ${length.max} 字` },
        ]}
        style={{ marginBottom: 28 }}
      >
        <Input.TextArea rows={4} maxLength={length.max} showCount autoFocus={autoFocus} placeholder={placeholder} />
      </Form.Item>
    </>
  );
}
