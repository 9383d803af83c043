/** Props of a sideways `ScrollView` that shows the element with this id; '' for none. */
export const useKeepInView = (id: string): { scrollIntoView?: string } => (id ? { scrollIntoView: id } : {});
