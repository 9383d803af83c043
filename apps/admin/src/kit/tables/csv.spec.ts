import { csv } from './csv';

test('a BOM for Excel, quotes where needed, formulas made harmless', () => {
  const text = csv(
    ['名称', '备注'],
    [
      ['清扫, 街道', '他说"好"'],
      ['=HYPERLINK("x")', -5],
      [null, undefined],
    ],
  );
  expect(text).toBe('\uFEFF名称,备注\r\n"清扫, 街道","他说""好"""\r\n"\'=HYPERLINK(""x"")",-5\r\n,\r\n');
});
