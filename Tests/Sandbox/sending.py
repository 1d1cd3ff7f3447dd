def check(*a):
    pass
