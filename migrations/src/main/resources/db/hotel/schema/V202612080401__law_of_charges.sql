-- Which law a tax or fee keeps to: a key of the country's law file. Held to it when the rules are set; null names none.
alter table hotel_charges add column law text;
