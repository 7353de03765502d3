/** Long lists are read in the order they are shown in: contacts by name and by e-mail address, each with the id to tell equals apart. Records have their key. */
export const sql = `
create index contacts_by_name on contacts (workspace_id, (name = ''), lower(name), id);
create index contacts_by_email on contacts (workspace_id, (coalesce(email, '') = ''), lower(coalesce(email, '')), id);
`;
