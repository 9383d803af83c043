import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { contactAddressLength, contactPhoneLength, personNameLength } from '@zhiyuanhong/contracts/limits';
import { RegionFields } from '@/features/volunteer/RegionFields';
import { Icon, Tap, TextField } from '@/ui';
import type { ContactDraft, ContactFaults } from './contact';
import './ContactPicker.scss';

type SavedContact = OutputOf<'listMyContacts'>['items'][number];

interface ContactPickerProps {
  /** Contacts from earlier orders. */
  saved: readonly SavedContact[];
  /** The chosen one of `saved`; null: a new one is typed. */
  chosen: SavedContact | null;
  onChoose: (contact: SavedContact | null) => void;
  typed: ContactDraft;
  onType: (change: Partial<ContactDraft>) => void;
  faults: ContactFaults;
}

/** Chooses or types who is served, and where. */
export function ContactPicker({ saved, chosen, onChoose, typed, onType, faults }: ContactPickerProps) {
  const mixed = saved.some(({ self }) => self) && saved.some(({ self }) => !self);
  return (
    <View className="stack">
      {saved.length > 0 ? (
        <View className="stack" {...{ role: 'radiogroup', 'aria-label': '服务对象' }}>
          {saved.map((contact) => (
            <Choice
              key={`${contact.phone} ${contact.name} ${contact.address}`}
              on={contact === chosen}
              title={`${contact.name} ${contact.phone}`}
              note={`${mixed && contact.self ? '我自己 · ' : ''}${contact.regionName} ${contact.address}`}
              onTap={() => onChoose(contact)}
            />
          ))}
          <Choice on={chosen === null} title="填写新的联系人" onTap={() => onChoose(null)} />
        </View>
      ) : null}
      {chosen ? <Faults faults={faults} /> : <ContactFields contact={typed} onChange={onType} faults={faults} />}
    </View>
  );
}

function Choice({ on, title, note, onTap }: { on: boolean; title: string; note?: string; onTap: () => void }) {
  return (
    <Tap role="radio" chosen={on} label={note ? `${title}，${note}` : title} className={`contact ${on ? 'contact--on' : ''}`} onTap={onTap}>
      <View className="contact__dot">{on ? <Icon name="check" size={14} /> : null}</View>
      <View className="contact__text">
        <Text className="strong">{title}</Text>
        {note ? <Text className="second">{note}</Text> : null}
      </View>
    </Tap>
  );
}

/** Faults of a saved contact, which has no fields to show them at. */
function Faults({ faults }: { faults: ContactFaults }) {
  return (
    <>
      {Object.values(faults).map((text) => (
        <View key={text} className="contact__fault" {...{ role: 'alert' }}>
          <Icon name="circle-alert" size={16} />
          <Text>{text}</Text>
        </View>
      ))}
    </>
  );
}

/** Name, phone, region and address of the person served. */
export function ContactFields({
  contact,
  onChange,
  faults,
}: {
  contact: ContactDraft;
  onChange: (change: Partial<ContactDraft>) => void;
  faults: ContactFaults;
}) {
  return (
    <>
      <TextField
        label="服务对象姓名"
        required
        value={contact.name}
        maxLength={personNameLength.max}
        onInput={(name) => onChange({ name })}
        error={faults.name}
      />
      <TextField
        label="联系电话"
        required
        type="tel"
        value={contact.phone}
        maxLength={contactPhoneLength.max}
        placeholder="手机号或座机号"
        onInput={(text) => onChange({ phone: text.replace(/[^\d-]/g, '') })}
        error={faults.phone}
      />
      <RegionFields where="上门" value={contact.regionCode} onChange={(regionCode) => onChange({ regionCode })} error={faults.regionCode} />
      <TextField
        label="详细地址"
        required
        value={contact.address}
        maxLength={contactAddressLength.max}
        placeholder="小区、楼号、门牌号"
        onInput={(address) => onChange({ address })}
        error={faults.address}
      />
    </>
  );
}
