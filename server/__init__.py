"""The daemon virtwired: configuration, listeners, clients, dispatch, handlers, and the backends behind them."""
