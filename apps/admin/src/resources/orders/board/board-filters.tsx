import { Button, Flex } from 'antd';
import { useDistrict } from '../../../district/district';
import { RegionSelect } from '../../../kit/forms/region-select';
import { ColourMark } from '../../../kit/marks/colour-mark';
import type { Colour } from '../types';

interface Props {
  colour: string | undefined;
  regionCode: string | undefined;
  write: (changes: Record<string, string | undefined>) => void;
}

export function BoardFilters({ colour, regionCode, write }: Props) {
  const colours = useDistrict()?.serviceColours ?? [];
  return (
    <Flex gap={12} wrap align="center" justify="space-between" className="board-filters">
      <Flex gap={6} wrap role="group" aria-label="七色">
        <Button
          shape="round"
          size="small"
          aria-pressed={!colour}
          className={colour ? '' : 'is-on'}
          onClick={() => write({ colour: undefined })}
        >
          全部
        </Button>
        {colours.map((c) => (
          <Button
            key={c.code}
            shape="round"
            size="small"
            aria-pressed={colour === c.code}
            className={colour === c.code ? 'is-on' : ''}
            onClick={() => write({ colour: colour === c.code ? undefined : c.code })}
          >
            <ColourMark colour={c.code as Colour} text={c.name} />
          </Button>
        ))}
      </Flex>
      <RegionSelect
        aria-label="地区"
        placeholder="全部地区"
        allowClear
        style={{ width: 260 }}
        value={(regionCode ?? null) as string}
        onChange={(code: string | undefined) => write({ regionCode: code })}
      />
    </Flex>
  );
}
