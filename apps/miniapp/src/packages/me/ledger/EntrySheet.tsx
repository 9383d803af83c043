import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { useSwitch } from '@/district';
import { fullDay } from '@/format';
import type { PagePath } from '@/manifests';
import { PrimaryButton, Sheet } from '@/ui';

export type Entry = OutputOf<'listMyLedger'>['items'][number];

/** Where a movement comes from, by its source type: text and page. */
const sources: Record<string, { text: string; page: PagePath }> = {
  attendance: { text: '查看服务记录', page: '/packages/attendance/record/index' },
  wish: { text: '查看心愿', page: '/packages/wishes/wish/index' },
};

/** A movement with its proof, and a link to its source. */
export function EntrySheet({ entry, amount, onClose }: { entry: Entry; amount: string; onClose: () => void }) {
  const source = sources[entry.sourceType];
  const { sourceId } = entry;
  const { way } = useSwitch();
  const origin = source && sourceId ? way(source.text, source.page, { id: sourceId }) : undefined;
  const facts = [
    ['数额', amount],
    ['日期', fullDay(entry.serviceDate)],
    ['编号', `第 ${entry.seq} 笔`],
    ['校验值', entry.hashHead],
  ] as const;
  return (
    <Sheet
      open
      title={entry.text}
      onClose={onClose}
      foot={
        origin ? (
          <PrimaryButton
            text={origin.text}
            onTap={() => {
              onClose();
              origin.onTap();
            }}
          />
        ) : undefined
      }
    >
      {facts.map(([name, value]) => (
        <View key={name} className="line">
          <Text className="second">{name}</Text>
          <Text className="figures">{value}</Text>
        </View>
      ))}
      <Text className="second">编号在时长和积分间连续。每一笔都与前一笔相扣，任何改动都能被查出。</Text>
    </Sheet>
  );
}
