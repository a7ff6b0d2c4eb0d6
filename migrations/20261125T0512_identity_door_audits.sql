-- The door may call audit.record (20261125T0400), but not enter the schema it stands in: a refusal at the door failed.
grant usage on schema audit to article4_door;
