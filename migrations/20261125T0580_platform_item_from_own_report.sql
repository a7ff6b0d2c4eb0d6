-- An item may point at a report only if its writer may read that report. The foreign key alone, which looks past row
-- security, told an officer of another agency whether a report with some id exists, and let their item hang on it.
alter policy in_own_name on intelligence.item
  with check (created_by = (select priv.person()) and (select priv.at_own_desk())
    and (report_id is null or exists (select from intake.report r where r.id = report_id)));
