-- The invoices that their own payments do not exactly cover: one in ten. With them alone the arrears of the whole
-- register are computed, without a look at the table (BLO-7).
CREATE INDEX invoice_unsettled ON invoice (contract_id, due_on, id, year, month, amount, paid) WHERE amount <> paid;
