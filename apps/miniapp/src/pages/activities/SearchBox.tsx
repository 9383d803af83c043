import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { keep, recall } from '@/platform';
import { Chip, SearchBar, TextButton } from '@/ui';

const key = 'activitySearches';
const most = 8;

/** Search field with earlier searches, newest first, which are kept on this phone. */
export function SearchBox({ sought, onSearch }: { sought: string; onSearch: (words: string) => void }) {
  const [words, setWords] = useState(sought);
  const [history, setHistory] = useState(() => recall<string[]>(key) ?? []);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (sought === '') setWords('');
  }, [sought]);

  const remember = (next: string[]) => {
    setHistory(next);
    keep(key, next.length > 0 ? next : undefined);
  };
  const search = (raw: string) => {
    const text = raw.trim();
    setWords(text);
    setOpen(false);
    if (text) remember([text, ...history.filter((h) => h !== text)].slice(0, most));
    onSearch(text);
  };

  return (
    <>
      <SearchBar
        value={words}
        placeholder="搜活动、地点、团体"
        onFocus={() => setOpen(true)}
        onInput={(text) => {
          setWords(text);
          // Emptying the field shows the whole list at once.
          if (text === '' && sought) onSearch('');
        }}
        onSearch={() => search(words)}
      />
      {open && history.length > 0 ? (
        <View className="searches" {...{ role: 'group', 'aria-label': '最近搜索' }}>
          <View className="line">
            <Text className="second">最近搜索</Text>
            <View className="searches__tools">
              <TextButton small text="清空" label="清空最近搜索" onTap={() => remember([])} />
              <TextButton small text="收起" label="收起最近搜索" onTap={() => setOpen(false)} />
            </View>
          </View>
          <View className="chips">
            {history.map((text) => (
              <Chip key={text} text={text} onTap={() => search(text)} />
            ))}
          </View>
        </View>
      ) : null}
    </>
  );
}
