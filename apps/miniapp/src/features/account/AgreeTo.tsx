import { Text } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { openDocument } from '@/features/account/ways';
import './AgreeTo.scss';
import { Check, Tap } from '@/ui';

const documents = ['codeOfConduct', 'privacy'] as const;
export type Agreed = Record<(typeof documents)[number], boolean>;

interface Props {
  district: OutputOf<'getDistrict'>;
  agreed: Agreed;
  faults: Partial<Record<keyof Agreed, string>>;
  onChange: (changed: Partial<Agreed>) => void;
}

/** Boxes for agreeing to the code of conduct 行为规范 and the privacy policy 隐私政策, one each, with links to read them. */
export function AgreeTo({ district, agreed, faults, onChange }: Props) {
  return (
    <>
      {documents.map((which) => {
        const { title, version } = district[which];
        return (
          <Check
            key={which}
            label={`我已阅读并同意${title}`}
            on={agreed[which]}
            onChange={(on) => onChange({ [which]: on })}
            error={faults[which]}
          >
            <Text>我已阅读并同意</Text>
            <Tap role="link" label={`阅读${title}`} className="agree__link" onTap={() => openDocument(which)}>
              《{title}》
            </Tap>
            <Text className="second agree__version">{version} 版</Text>
          </Check>
        );
      })}
    </>
  );
}

/** Which box is missing, in words, by field; empty when both are ticked. */
export const notAgreed = (agreed: Agreed): Partial<Record<keyof Agreed, string>> =>
  Object.fromEntries(documents.filter((which) => !agreed[which]).map((which) => [which, '请阅读并勾选同意']));
